using Portal.Emulator.Alone;

namespace Portal.Emulator.Tests.Alone;

public sealed class AloneArgumentsTests
{
    [Theory]
    [InlineData("--port", "--port is not known")]
    [InlineData("--urls", "--urls has no value")]
    [InlineData("--urls http://localhost:1", "--urls http://localhost:1 is not one https address")]
    [InlineData("--urls https://example.org:1", "is not on loopback")]
    [InlineData("--seed blue", "--seed blue is not known; use demo, empty, many:<number> or many:<number>/<subscriptions>.")]
    [InlineData("--swap-seconds -1", "--swap-seconds -1 is not a number from 0 to 3600")]
    [InlineData("--operation-seconds soon", "--operation-seconds soon is not")]
    [InlineData("--latency-ms 1.5", "--latency-ms 1.5 is not a whole number")]
    [InlineData("--page-size 0", "--page-size 0 is not a whole number from 1 to 1000")]
    [InlineData("--retry-after never", "--retry-after never is not")]
    [InlineData("--throttling maybe", "--throttling maybe is neither on nor off")]
    [InlineData("--help=yes", "--help takes no value")]
    public void Read_WrongOption_NamesItAndTheMend(string line, string says) =>
        Assert.Contains(says, Assert.Throws<AloneException>(() => AloneArguments.Read(line.Split(' '))).Message, StringComparison.Ordinal);

    [Fact]
    public void Read_BothSpellings_MeanTheSame()
    {
        var settings = AloneArguments.Read(["--urls=https://127.0.0.1:7", "--swap-seconds", "0.5", "--page-size=7", "--retry-after", "none", "--latency-ms", "20", "--seed", "many:3", "--throttling", "on"]);
        Assert.Equal(new Uri("https://127.0.0.1:7"), settings.Address);
        Assert.Equal((TimeSpan.FromSeconds(0.5), 7, null, TimeSpan.FromMilliseconds(20), "many:3", true),
            (settings.Cloud.SwapDuration, settings.Cloud.PageSize, settings.Cloud.RetryAfterSeconds, settings.Cloud.Latency, settings.Cloud.Seed, settings.Cloud.Throttling));
    }
}
