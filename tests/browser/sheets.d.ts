// A style sheet comes as its text; see src/web/modules.rs.
declare module "*.css" {
  const text: string;
  export default text;
}
