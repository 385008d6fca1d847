using Microsoft.EntityFrameworkCore;
using Portal.Storage.Ledger;

namespace Portal.Storage;

/// <summary>The portal's memory.</summary>
internal sealed class PortalDatabase(DbContextOptions<PortalDatabase> options) : DbContext(options)
{
    public DbSet<OperationRow> Operations => Set<OperationRow>();

    public DbSet<LedgerRow> Ledger => Set<LedgerRow>();

    public DbSet<LedgerHeadRow> LedgerHeads => Set<LedgerHeadRow>();

    public DbSet<StandRow> Stands => Set<StandRow>();

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

        LedgerModel.Configure(modelBuilder);
    }
}
