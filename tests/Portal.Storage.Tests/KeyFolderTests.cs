namespace Portal.Storage.Tests;

public sealed class KeyFolderTests
{
    [Fact]
    public void In_NewOrFromBefore_IsItsOwnersAlone()
    {
        if (OperatingSystem.IsWindows())
            Assert.Skip("Windows keeps rights otherwise.");
        var data = Directory.CreateTempSubdirectory("keys-");
        try
        {
            foreach (var before in new UnixFileMode?[] { null, (UnixFileMode)0b111_111_111 })
            {
                if (before is { } open && !OperatingSystem.IsWindows())
                    File.SetUnixFileMode(Path.Combine(data.FullName, "keys"), open);

                Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, KeyFolder.In(data.FullName).UnixFileMode);
            }
        }
        finally
        {
            data.Delete(recursive: true);
        }
    }
}
