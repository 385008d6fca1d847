using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class LedgerNotices : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Entries of operations are told with the operations.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION tell_of_entry() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('ledger', NEW."Number"::text);
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tell_of_entry AFTER INSERT ON ledger
                    FOR EACH ROW WHEN (NEW."Operation" IS NULL) EXECUTE FUNCTION tell_of_entry();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP TRIGGER tell_of_entry ON ledger; DROP FUNCTION tell_of_entry();");
        }
    }
}
