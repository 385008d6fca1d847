using Microsoft.EntityFrameworkCore;
using Portal.Storage.Lamps;
using Portal.Storage.Ledger;
using Portal.Storage.Notices;
using Portal.Storage.Policies;

namespace Portal.Storage;

/// <summary>The portal's memory: one model for all databases. Each kind has a thin context of its own in <c>Databases</c>, because migrations belong to a context.</summary>
/// <remarks>
/// A new table or column: change the model here, then make a migration for each kind, from the top of the repository, with
/// <c>dotnet tool install dotnet-ef --version 10.0.15 --tool-path TOOLS</c>:
/// <code>
/// TOOLS/dotnet-ef migrations add NAME --project src/Portal.Storage --context SqliteDatabase --output-dir Migrations/Sqlite
/// TOOLS/dotnet-ef migrations add NAME --project src/Portal.Storage --context PostgreSqlDatabase --output-dir Migrations/PostgreSql
/// </code>
/// What EF Core cannot say (triggers, checks) is written by hand into both migrations with <c>migrationBuilder.Sql</c>. A test fails when a migration is missing.
/// A migration that was merged is never changed: databases out there have it.
/// </remarks>
internal abstract class PortalDatabase(DbContextOptions options) : DbContext(options)
{
    public DbSet<OperationRow> Operations => Set<OperationRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<LedgerHeadRow> LedgerHeads => Set<LedgerHeadRow>();

    public DbSet<StandRow> Stands => Set<StandRow>();

    public DbSet<PolicyRow> Policies => Set<PolicyRow>();

    public DbSet<LampRow> Lamps => Set<LampRow>();

    public DbSet<DeliveryRow> Deliveries => Set<DeliveryRow>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        var operation = modelBuilder.Entity<OperationRow>();
        operation.ToTable("operations").HasKey(row => row.Id);
        operation.Property(row => row.Id).ValueGeneratedOnAdd();

        // The truth about "one at a time": no code above it can get around these three.
        operation.HasIndex(row => row.ServiceKey).IsUnique().HasFilter("\"IsActive\"").HasDatabaseName("one_active_operation_a_service");
        operation.HasIndex(row => new { row.ServiceKey, row.Follows }).IsUnique().HasDatabaseName("no_two_operations_follow_the_same");
        operation.HasIndex(row => new { row.OperatorId, row.IdempotencyKey }).IsUnique().HasFilter("\"IdempotencyKey\" IS NOT NULL").HasDatabaseName("one_operation_an_idempotency_key");
        operation.HasIndex(row => new { row.ServiceKey, row.Id }).HasDatabaseName("history_of_a_service");
        operation.HasIndex(row => row.IsActive).HasFilter("\"IsActive\"").HasDatabaseName("active_operations");

        var lamps = modelBuilder.Entity<LampRow>();
        lamps.ToTable("lamps").HasKey(row => row.Operation);
        lamps.Property(row => row.Operation).ValueGeneratedNever();
        lamps.HasOne<OperationRow>().WithOne().HasForeignKey<LampRow>(row => row.Operation);

        LedgerModel.Configure(modelBuilder);
        NoticeModel.Configure(modelBuilder);

        var policy = modelBuilder.Entity<PolicyRow>();
        policy.ToTable("policies").HasKey(row => new { row.Kind, row.Id });
        policy.HasIndex(row => new { row.Kind, row.At }).HasDatabaseName("policies_by_time");
    }
}
