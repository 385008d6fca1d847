namespace Portal.Emulator.Fabric;

/// <summary>A client's connection: where it came in, and who answered on it last.</summary>
internal sealed class FabricConnection(IDoor door, int port)
{
    public IDoor Door => door;

    /// <summary>The public port, which need not be the one that is bound.</summary>
    public int Port => port;

    /// <summary>Requests of one connection come one after the other, so no two write this at once.</summary>
    public RunningDeployment? Last { get; set; }
}
