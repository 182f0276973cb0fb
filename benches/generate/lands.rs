//! Where do the invented offers lead?

/// A country with its share of the offers, its working language and its level of pay.
pub struct Land {
    /// ISO 3166-1 alpha-2.
    pub code: &'static str,
    /// Of a thousand offers.
    pub share: u32,
    /// ISO 639-1.
    pub language: &'static str,
    /// Usual gross pay of skilled work, EUR a month.
    pub pay_eur_per_month: u32,
    /// Where the work is.
    pub cities: [&'static str; 4],
}

const fn land(
    code: &'static str,
    share: u32,
    language: &'static str,
    pay_eur_per_month: u32,
    cities: [&'static str; 4],
) -> Land {
    Land {
        code,
        share,
        language,
        pay_eur_per_month,
        cities,
    }
}

/// Twenty countries.
pub const LANDS: [Land; 20] = [
    land(
        "DE",
        260,
        "de",
        3300,
        ["Hamburg", "Leipzig", "Stuttgart", "Duisburg"],
    ),
    land(
        "FR",
        150,
        "fr",
        2500,
        ["Lyon", "Nantes", "Lille", "Toulouse"],
    ),
    land(
        "IT",
        110,
        "it",
        2100,
        ["Torino", "Bologna", "Bari", "Verona"],
    ),
    land(
        "ES",
        90,
        "es",
        1900,
        ["Valencia", "Sevilla", "Zaragoza", "Murcia"],
    ),
    land(
        "NL",
        60,
        "nl",
        3100,
        ["Rotterdam", "Utrecht", "Eindhoven", "Groningen"],
    ),
    land("AT", 45, "de", 3000, ["Wien", "Graz", "Linz", "Salzburg"]),
    land(
        "BE",
        40,
        "fr",
        3000,
        ["Bruxelles", "Namur", "Charleroi", "Mons"],
    ),
    land(
        "PL",
        40,
        "pl",
        1600,
        ["Gdynia", "Poznan", "Lublin", "Opole"],
    ),
    land("SE", 35, "sv", 3200, ["Malmo", "Uppsala", "Gavle", "Lund"]),
    land("PT", 30, "pt", 1300, ["Porto", "Braga", "Faro", "Aveiro"]),
    land(
        "CZ",
        25,
        "cs",
        1700,
        ["Brno", "Ostrava", "Plzen", "Olomouc"],
    ),
    land("FI", 20, "fi", 3100, ["Tampere", "Oulu", "Turku", "Lahti"]),
    land(
        "IE",
        20,
        "en",
        3500,
        ["Cork", "Galway", "Limerick", "Sligo"],
    ),
    land(
        "RO",
        20,
        "ro",
        1200,
        ["Cluj-Napoca", "Iasi", "Brasov", "Arad"],
    ),
    land("GR", 15, "el", 1200, ["Patra", "Volos", "Larisa", "Chania"]),
    land("HR", 15, "hr", 1400, ["Split", "Rijeka", "Zadar", "Pula"]),
    land(
        "LT",
        10,
        "lt",
        1700,
        ["Kaunas", "Klaipeda", "Alytus", "Utena"],
    ),
    land(
        "LU",
        5,
        "fr",
        4200,
        ["Esch", "Differdange", "Wiltz", "Vianden"],
    ),
    land(
        "CY",
        5,
        "el",
        1600,
        ["Larnaka", "Pafos", "Lemesos", "Paralimni"],
    ),
    land(
        "MT",
        5,
        "en",
        1900,
        ["Birkirkara", "Mosta", "Qormi", "Naxxar"],
    ),
];
