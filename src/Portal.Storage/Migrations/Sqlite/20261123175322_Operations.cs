using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Portal.Storage.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Operations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "operations",
                columns: table => new
                {
                    Id = table.Column<long>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    ServiceKey = table.Column<string>(type: "TEXT", nullable: false),
                    Follows = table.Column<long>(type: "INTEGER", nullable: false),
                    OperatorId = table.Column<string>(type: "TEXT", nullable: false),
                    IdempotencyKey = table.Column<string>(type: "TEXT", nullable: true),
                    IsActive = table.Column<bool>(type: "INTEGER", nullable: false),
                    HasSucceeded = table.Column<bool>(type: "INTEGER", nullable: false),
                    Revision = table.Column<int>(type: "INTEGER", nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false),
                    Driver = table.Column<string>(type: "TEXT", nullable: true),
                    DrivenUntil = table.Column<double>(type: "REAL", nullable: true)
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "operations");
        }
    }
}
