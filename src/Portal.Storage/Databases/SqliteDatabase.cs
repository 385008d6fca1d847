using Microsoft.EntityFrameworkCore;

namespace Portal.Storage.Databases;

/// <summary>The memory in a file.</summary>
internal sealed class SqliteDatabase(DbContextOptions<SqliteDatabase> options) : PortalDatabase(options);
