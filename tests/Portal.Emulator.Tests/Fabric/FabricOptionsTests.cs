using Portal.Emulator.Fabric;

namespace Portal.Emulator.Tests.Fabric;

public sealed class FabricOptionsTests
{
    [Fact]
    public void Problems_Defaults_None() => Assert.Empty(new FabricOptions().Problems());

    [Fact]
    public void Problems_AllWrong_NamesEachKey()
    {
        var problems = new FabricOptions { Kind = (FabricKind)7, EagerUpTo = -1, FirstNetwork = 255 }.Problems().ToList();
        Assert.Equal(
            [
                "Emulator:Fabric:Kind is '7'; it must be InProcess or Forwarder.",
                "Emulator:Fabric:EagerUpTo is -1; it must be 0 or more.",
                "Emulator:Fabric:FirstNetwork is 255; it must be from 1 to 254.",
            ],
            problems);
    }

    [Fact]
    public async Task StartAsync_WithProblems_RefusesAndNamesThem()
    {
        var failure = await Assert.ThrowsAsync<ArgumentException>(() => RunningCloud.StartAsync(options => options.Fabric.EagerUpTo = -5));
        Assert.Contains("Emulator:Fabric:EagerUpTo is -5", failure.Message, StringComparison.Ordinal);
    }
}
