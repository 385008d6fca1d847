namespace Portal.Storage.Tests;

public sealed class StorageOptionsTests
{
    [Fact]
    public void Validate_FolderThatCanBeMade_IsMade()
    {
        using var parent = new TemporaryFolder();
        var options = new StorageOptions { DataFolder = Path.Combine(parent.Path, "new", "folder") };

        Assert.Empty(options.Validate());
        Assert.True(Directory.Exists(options.DataFolder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(options.DataFolder));
    }

    [Fact]
    public void Validate_FolderBelowAFile_NamesKeyFolderAndMend()
    {
        using var parent = new TemporaryFolder();
        var file = Path.Combine(parent.Path, "file");
        File.WriteAllText(file, "");

        var problem = Assert.Single(new StorageOptions { DataFolder = Path.Combine(file, "data") }.Validate());

        Assert.StartsWith("Storage:DataFolder is ", problem, StringComparison.Ordinal);
        Assert.Contains(file, problem, StringComparison.Ordinal);
        Assert.EndsWith("Set it to a folder that the portal may write.", problem, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_Empty_SaysSo() =>
        Assert.Contains("Storage:DataFolder is empty", Assert.Single(new StorageOptions { DataFolder = " " }.Validate()), StringComparison.Ordinal);

    [Fact]
    public void SocketFile_LongFolder_StaysWithinTheKernelsLimit()
    {
        Assert.Equal(Path.Combine("/var/lib/portal", "cloud.sock"), new StorageOptions { DataFolder = "/var/lib/portal" }.SocketFile);
        Assert.True(new StorageOptions { DataFolder = "/" + new string('x', 200) }.SocketFile.Length < 108);
    }

    [Theory]
    [InlineData("", "Storage:ConnectionString is empty, and Storage:Provider is PostgreSql.")]
    [InlineData("s3cret", "Storage:ConnectionString cannot be read.")]
    [InlineData("Host=db;Database=portal;Password=a;s3cret=1", "Storage:ConnectionString cannot be read.")]
    [InlineData("Host=db;Database=portal;Port=s3cret", "Storage:ConnectionString cannot be read.")]
    [InlineData("Database=portal;Password=s3cret", "Storage:ConnectionString names no Host.")]
    [InlineData("Host=db;Password=s3cret", "Storage:ConnectionString names no Database.")]
    public void Validate_ConnectionString_NamesTheProblemAndNoSecret(string text, string problem)
    {
        using var parent = new TemporaryFolder();

        var said = Assert.Single(new StorageOptions { DataFolder = parent.Path, Provider = StorageProvider.PostgreSql, ConnectionString = text }.Validate());

        Assert.StartsWith(problem, said, StringComparison.Ordinal);
        Assert.DoesNotContain("s3cret", said, StringComparison.Ordinal);
    }

    [Fact]
    public void Validate_ConnectionStringForSqlite_SaysThatItHasNone()
    {
        using var parent = new TemporaryFolder();

        Assert.StartsWith("Storage:ConnectionString is set, but Storage:Provider is Sqlite", Assert.Single(new StorageOptions { DataFolder = parent.Path, ConnectionString = "Host=db" }.Validate()), StringComparison.Ordinal);
        Assert.Empty(new StorageOptions { DataFolder = parent.Path, Provider = StorageProvider.PostgreSql, ConnectionString = "Host=db;Database=portal" }.Validate());
    }

    private sealed class TemporaryFolder : IDisposable
    {
        public string Path { get; } = Directory.CreateTempSubdirectory("portal-options-").FullName;

        public void Dispose() => Directory.Delete(Path, recursive: true);
    }
}
