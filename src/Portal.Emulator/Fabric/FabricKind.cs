namespace Portal.Emulator.Fabric;

/// <summary>How a request gets from an address to an instance.</summary>
public enum FabricKind
{
    /// <summary>The instance answers on the address's own connection; nothing is copied.</summary>
    InProcess,

    /// <summary>Each instance listens on a port of its own and requests are forwarded to it, as to a process of its own.</summary>
    Forwarder,
}
