using Microsoft.AspNetCore.DataProtection.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace Portal.Storage.Databases;

/// <summary>The memory that several instances share; it also holds the keys with which they read each other's cookies.</summary>
internal sealed class PostgreSqlDatabase(DbContextOptions<PostgreSqlDatabase> options) : PortalDatabase(options), IDataProtectionKeyContext
{
    public DbSet<DataProtectionKey> DataProtectionKeys => Set<DataProtectionKey>();

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<DataProtectionKey>().ToTable("data_protection_keys");
    }
}
