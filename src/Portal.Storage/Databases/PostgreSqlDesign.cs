using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Storage.Databases;

/// <summary>For the migrations tool only.</summary>
internal sealed class PostgreSqlDesign : IDesignTimeDbContextFactory<PostgreSqlDatabase>
{
    public PostgreSqlDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgreSqlDatabase>().UseNpgsql("Host=localhost;Database=design").Options);
}
