using Microsoft.EntityFrameworkCore;

namespace Portal.Storage.Notices;

/// <summary>The table of the outbox.</summary>
internal static class NoticeModel
{
    public static void Configure(ModelBuilder modelBuilder)
    {
        var delivery = modelBuilder.Entity<DeliveryRow>();
        delivery.ToTable("notice_deliveries").HasKey(row => row.Number);
        delivery.Property(row => row.Number).ValueGeneratedOnAdd();

        // What makes two instances that tell the same tell it once.
        delivery.HasIndex(row => new { row.Notice, row.Channel }).IsUnique().HasDatabaseName("one_delivery_a_notice_and_channel");
        delivery.HasIndex(row => row.NextAt).HasFilter("\"NextAt\" IS NOT NULL").HasDatabaseName("deliveries_that_are_due");
        delivery.HasIndex(row => new { row.Channel, row.Number }).HasDatabaseName("deliveries_of_a_channel");
        delivery.HasIndex(row => row.At).HasDatabaseName("deliveries_by_time");
    }
}
