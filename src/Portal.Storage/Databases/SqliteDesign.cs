using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Storage.Databases;

/// <summary>For the migrations tool only.</summary>
internal sealed class SqliteDesign : IDesignTimeDbContextFactory<SqliteDatabase>
{
    public SqliteDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteDatabase>().UseSqlite("Data Source=design.db").Options);
}
