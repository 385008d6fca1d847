using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;

namespace Portal.Storage;

/// <summary>For the migrations tool only.</summary>
internal sealed class PortalDatabaseDesign : IDesignTimeDbContextFactory<PortalDatabase>
{
    public PortalDatabase CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PortalDatabase>().UseSqlite("Data Source=design.db").Options);
}
