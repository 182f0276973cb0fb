//! The offer that the cells of a row make.

use super::fields::Fields;
use crate::domain::{Employer, Kind, Locale, Offer, Permission};
use crate::intake::upload::column::Column;
use crate::intake::upload::words::List;

const LONGEST_TITLE: usize = 200;
const LONGEST_DESCRIPTION: usize = 10_000;
const LONGEST_TEXT: usize = 500;

/// What every offer needs.
const NEEDED: [Column; 6] = [
    Column::ExternalId,
    Column::Title,
    Column::Description,
    Column::Country,
    Column::EmployerName,
    Column::EmployerContact,
];

impl Column {
    /// Whether a job needs a value here; other kinds need the same without the fee.
    pub fn is_needed(self) -> bool {
        NEEDED.contains(&self) || self == Column::FeeToWorkerAmount
    }
}

impl Fields<'_> {
    /// The offer; none when a value that it needs cannot be read. Every cell is looked at.
    pub(super) fn offer(&mut self) -> Option<Offer> {
        if self.is_broken() {
            return None;
        }
        NEEDED.into_iter().for_each(|column| self.require(column));
        let external_id = self.read_external_id();
        self.external_id.clone_from(&external_id);
        let kind = match self.cell(Column::Kind) {
            None => Some(Kind::Job),
            Some(_) => self.word(Column::Kind, List::Kind),
        };
        if kind == Some(Kind::Job) {
            self.require(Column::FeeToWorkerAmount);
        }
        let lang = match self.cell(Column::Lang) {
            Some(_) => self.language(Column::Lang),
            None => self.reader.locale.map(Locale::language),
        };
        if self.cell(Column::Lang).is_none() && lang.is_none() {
            self.require(Column::Lang);
        }
        self.language = lang.map_or(self.language, Locale::of);
        let title = self.text(Column::Title, LONGEST_TITLE);
        let description = self.lines(Column::Description, LONGEST_DESCRIPTION);
        let country = self.country(Column::Country);
        let city = self.text(Column::City, LONGEST_TEXT);
        let occupations = self.occupations();
        let skills = self.skills(Column::SkillsRequired);
        let mut optional_skills = self.skills(Column::SkillsOptional);
        optional_skills.retain(|skill| !skills.contains(skill));
        let languages = self.wanted_languages();
        let isced = self.isced();
        let experience_years = self.years();
        let positions = self.positions();
        let contract = self.word(Column::Contract, List::Contract);
        let schedule = self.word(Column::Schedule, List::Schedule);
        let (pay, pay_max) = self.pay();
        let days = self.days();
        let employer = self.employer();
        let agency_licence_no = self.text(Column::AgencyLicenceNo, LONGEST_TEXT);
        let permission = self.permission();
        let fee_to_worker = self.fee();
        let airfare_paid_by = self.word(Column::AirfarePaidBy, List::PaidBy);
        let housing_paid_by = self.word(Column::HousingPaidBy, List::PaidBy);
        let deposit_required = self.yes(Column::DepositRequired);
        let contract_language = self.language(Column::ContractLanguage);
        let origins = self.country_list(Column::Origins);
        let source_url = self.url(Column::SourceUrl);
        let programme_id = self.programme();
        Some(Offer {
            external_id: external_id?,
            kind: kind?,
            title: title?,
            lang: lang?,
            description: description?,
            country: country?,
            city,
            occupations,
            skills,
            optional_skills,
            languages,
            isced,
            experience_years,
            positions,
            contract,
            schedule,
            pay,
            pay_max,
            start_date: days.start,
            apply_by: days.apply_by,
            expires_on: days.expires_on,
            employer: employer?,
            agency_licence_no,
            permission,
            fee_to_worker,
            airfare_paid_by,
            housing_paid_by,
            deposit_required,
            contract_language,
            origins,
            source_url,
            programme_id,
        })
    }

    fn employer(&mut self) -> Option<Employer> {
        let name = self.text(Column::EmployerName, LONGEST_TEXT);
        let country = self.country(Column::EmployerCountry);
        let legal_id = self.text(Column::EmployerLegalId, LONGEST_TEXT);
        let contact = self.text(Column::EmployerContact, LONGEST_TEXT);
        Some(Employer {
            name: name?,
            country,
            legal_id,
            contact,
        })
    }

    fn permission(&mut self) -> Option<Permission> {
        let number = self.text(Column::PermissionNo, LONGEST_TEXT);
        let date = self.permission_date();
        if date.is_some() {
            self.require(Column::PermissionNo);
        }
        Some(Permission {
            number: number?,
            date,
        })
    }
}
