namespace Portal.Emulator.Fabric;

/// <summary>Whether and how the deployments of the embedded cloud answer HTTP; <c>Emulator:Fabric</c> in the configuration.</summary>
public sealed class FabricOptions
{
    /// <summary>Off, nothing listens but ARM.</summary>
    public bool Enabled { get; set; } = true;

    /// <summary>How a request gets from an address to an instance.</summary>
    public FabricKind Kind { get; set; } = FabricKind.Forwarder;

    /// <summary>
    /// Estates of at most so many services have all their addresses open from the start; in larger ones an address
    /// is opened when somebody asks for it. 0 opens every address only when it is asked for.
    /// </summary>
    public int EagerUpTo { get; set; } = 64;

    /// <summary>
    /// The second number of the addresses: 20 gives 127.20.y.z. Where another cloud on the machine has that network already, the next is taken.
    /// </summary>
    public int FirstNetwork { get; set; } = 20;

    /// <summary>Gives every public port a free port on 127.0.0.1, as happens by itself where 127.x.y.z cannot be bound (macOS).</summary>
    public bool PortsOnly { get; set; }

    /// <summary>What is wrong with the values, each with its key and what it must be.</summary>
    public IEnumerable<string> Problems()
    {
        if (!Enum.IsDefined(Kind))
            yield return $"Emulator:Fabric:Kind is '{Kind}'; it must be {string.Join(" or ", Enum.GetNames<FabricKind>())}.";
        if (EagerUpTo < 0)
            yield return $"Emulator:Fabric:EagerUpTo is {EagerUpTo}; it must be 0 or more.";
        if (FirstNetwork is < 1 or > 254)
            yield return $"Emulator:Fabric:FirstNetwork is {FirstNetwork}; it must be from 1 to 254.";
    }
}
