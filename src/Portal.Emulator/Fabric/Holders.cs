namespace Portal.Emulator.Fabric;

/// <summary>Which deployment holds each of two addresses, at one moment.</summary>
internal sealed record Holders(RunningDeployment? First, RunningDeployment? Second)
{
    public static readonly Holders Nobody = new(null, null);
}
