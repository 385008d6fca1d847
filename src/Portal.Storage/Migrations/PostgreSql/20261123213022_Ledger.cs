using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Storage.Migrations.PostgreSql
{
    /// <inheritdoc />
    public partial class Ledger : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "ledger",
                columns: table => new
                {
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ServiceKey = table.Column<string>(type: "text", nullable: true),
                    ServiceName = table.Column<string>(type: "text", nullable: false),
                    SubscriptionName = table.Column<string>(type: "text", nullable: false),
                    PersonId = table.Column<string>(type: "text", nullable: false),
                    PersonName = table.Column<string>(type: "text", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: true),
                    Operation = table.Column<long>(type: "bigint", nullable: true),
                    RefersTo = table.Column<long>(type: "bigint", nullable: true),
                    What = table.Column<string>(type: "text", nullable: false),
                    PreviousHash = table.Column<string>(type: "text", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ledger_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stands",
                columns: table => new
                {
                    ServiceKey = table.Column<string>(type: "text", nullable: false),
                    Production = table.Column<string>(type: "text", nullable: false),
                    Staging = table.Column<string>(type: "text", nullable: true),
                    External = table.Column<long>(type: "bigint", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_stands", x => x.ServiceKey);
                });

            migrationBuilder.InsertData(
                table: "ledger_head",
                columns: new[] { "Id", "Hash", "Number" },
                values: new object[] { 1, "0000000000000000000000000000000000000000000000000000000000000000", 0L });

            migrationBuilder.CreateIndex(
                name: "added_to_an_entry",
                table: "ledger",
                column: "RefersTo",
                filter: "\"RefersTo\" IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ledger_by_time",
                table: "ledger",
                columns: new[] { "At", "Number" });

            migrationBuilder.CreateIndex(
                name: "ledger_of_a_person",
                table: "ledger",
                columns: new[] { "PersonName", "At", "Number" });

            migrationBuilder.CreateIndex(
                name: "ledger_of_a_result",
                table: "ledger",
                columns: new[] { "Result", "At", "Number" });

            migrationBuilder.CreateIndex(
                name: "ledger_of_a_service",
                table: "ledger",
                columns: new[] { "ServiceKey", "At", "Number" });

            migrationBuilder.CreateIndex(
                name: "one_entry_of_a_kind_an_operation",
                table: "ledger",
                columns: new[] { "Operation", "Kind" },
                unique: true,
                filter: "\"Kind\" IN ('operation.written', 'operation.ended')");

            migrationBuilder.Sql(Portal.Storage.Ledger.LedgerGuards.OnPostgreSql);
            migrationBuilder.Sql(Portal.Storage.Ledger.LedgerGuards.Compression);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ledger");

            migrationBuilder.DropTable(
                name: "ledger_head");

            migrationBuilder.DropTable(
                name: "stands");

            migrationBuilder.Sql("DROP FUNCTION ledger_refuses(); DROP FUNCTION ledger_head_refuses();");
        }
    }
}
