using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Portal.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Operations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "data_protection_keys",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    FriendlyName = table.Column<string>(type: "text", nullable: true),
                    Xml = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_data_protection_keys", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "operations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    ServiceKey = table.Column<string>(type: "text", nullable: false),
                    Follows = table.Column<long>(type: "bigint", nullable: false),
                    OperatorId = table.Column<string>(type: "text", nullable: false),
                    IdempotencyKey = table.Column<string>(type: "text", nullable: true),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    HasSucceeded = table.Column<bool>(type: "boolean", nullable: false),
                    Revision = table.Column<int>(type: "integer", nullable: false),
                    Json = table.Column<string>(type: "text", nullable: false),
                    Fence = table.Column<long>(type: "bigint", nullable: false),
                    Driver = table.Column<string>(type: "text", nullable: true),
                    DrivenUntil = table.Column<double>(type: "double precision", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_operations", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "active_operations",
                table: "operations",
                column: "IsActive",
                filter: "\"IsActive\"");

            migrationBuilder.CreateIndex(
                name: "history_of_a_service",
                table: "operations",
                columns: new[] { "ServiceKey", "Id" });

            migrationBuilder.CreateIndex(
                name: "no_two_operations_follow_the_same",
                table: "operations",
                columns: new[] { "ServiceKey", "Follows" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "one_active_operation_a_service",
                table: "operations",
                column: "ServiceKey",
                unique: true,
                filter: "\"IsActive\"");

            migrationBuilder.CreateIndex(
                name: "one_operation_an_idempotency_key",
                table: "operations",
                columns: new[] { "OperatorId", "IdempotencyKey" },
                unique: true,
                filter: "\"IdempotencyKey\" IS NOT NULL");

            // In the transaction of the write itself: what was not committed is not told, what was committed is.
            migrationBuilder.Sql(
                """
                CREATE FUNCTION tell_of_operation() RETURNS trigger LANGUAGE plpgsql AS $$
                BEGIN
                    PERFORM pg_notify('operations', NEW."Id" || ' ' || NEW."Revision");
                    RETURN NULL;
                END $$;
                CREATE TRIGGER tell_of_operation AFTER INSERT OR UPDATE OF "Json" ON operations
                    FOR EACH ROW EXECUTE FUNCTION tell_of_operation();
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "data_protection_keys");

            migrationBuilder.DropTable(
                name: "operations");

            migrationBuilder.Sql("DROP FUNCTION tell_of_operation();");
        }
    }
}
