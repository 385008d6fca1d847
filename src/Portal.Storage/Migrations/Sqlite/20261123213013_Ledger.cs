using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Storage.Migrations.Sqlite
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
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    At = table.Column<long>(type: "INTEGER", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", nullable: false),
                    ServiceKey = table.Column<string>(type: "TEXT", nullable: true),
                    ServiceName = table.Column<string>(type: "TEXT", nullable: false),
                    SubscriptionName = table.Column<string>(type: "TEXT", nullable: false),
                    PersonId = table.Column<string>(type: "TEXT", nullable: false),
                    PersonName = table.Column<string>(type: "TEXT", nullable: false),
                    Result = table.Column<string>(type: "TEXT", nullable: true),
                    Operation = table.Column<long>(type: "INTEGER", nullable: true),
                    RefersTo = table.Column<long>(type: "INTEGER", nullable: true),
                    What = table.Column<string>(type: "TEXT", nullable: false),
                    PreviousHash = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "ledger_head",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false),
                    Number = table.Column<long>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ledger_head", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "stands",
                columns: table => new
                {
                    ServiceKey = table.Column<string>(type: "TEXT", nullable: false),
                    Production = table.Column<string>(type: "TEXT", nullable: false),
                    Staging = table.Column<string>(type: "TEXT", nullable: true),
                    External = table.Column<long>(type: "INTEGER", nullable: true)
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

            migrationBuilder.Sql(Portal.Storage.Ledger.LedgerGuards.OnSqlite);
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
        }
    }
}
