using Microsoft.EntityFrameworkCore;
using Portal.Domain.Ledger;

namespace Portal.Storage.Ledger;

/// <summary>The tables of the ledger.</summary>
internal static class LedgerModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        var entry = modelBuilder.Entity<LedgerRow>();
        entry.ToTable("ledger").HasKey(row => row.Number);
        entry.Property(row => row.Number).ValueGeneratedNever();

        // No operation is written or ends twice, whoever records it.
        entry.HasIndex(row => new { row.Operation, row.Kind }).IsUnique().HasDatabaseName("one_entry_of_a_kind_an_operation")
            .HasFilter($"\"Kind\" IN ('{LedgerKind.Written}', '{LedgerKind.Ended}')");

        // One for each filter of the history, in the order of its pages.
        entry.HasIndex(row => new { row.At, row.Number }).HasDatabaseName("ledger_by_time");
        entry.HasIndex(row => new { row.ServiceKey, row.At, row.Number }).HasDatabaseName("ledger_of_a_service");
        entry.HasIndex(row => new { row.PersonName, row.At, row.Number }).HasDatabaseName("ledger_of_a_person");
        entry.HasIndex(row => new { row.Result, row.At, row.Number }).HasDatabaseName("ledger_of_a_result");
        entry.HasIndex(row => row.RefersTo).HasFilter("\"RefersTo\" IS NOT NULL").HasDatabaseName("added_to_an_entry");

        var head = modelBuilder.Entity<LedgerHeadRow>();
        head.ToTable("ledger_head").HasKey(row => row.Id);
        head.Property(row => row.Id).ValueGeneratedNever();
        head.HasData(new LedgerHeadRow { Number = LedgerHead.Beginning.Number, Hash = LedgerHead.Beginning.Hash });

        modelBuilder.Entity<StandRow>().ToTable("stands").HasKey(row => row.ServiceKey);
    }
}
