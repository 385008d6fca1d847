namespace Portal.Emulator.Faults;

/// <summary>A fault in force: until when, how often still, and its own dice.</summary>
internal sealed class OrderedFault(Fault fault, DateTimeOffset ends)
{
    private readonly Random _dice = new(fault.Seed ?? 0);

    public Fault Fault { get; private set; } = fault;

    public DateTimeOffset Ends => ends;

    /// <summary>Throws the dice, once a request that fits; without a probability it always falls.</summary>
    public bool Falls() => Fault.Probability is not { } probability || _dice.NextDouble() < probability;

    /// <summary>Counts one use; <see langword="false"/> when it was the last.</summary>
    public bool UseUp()
    {
        if (Fault.Times is not { } times)
            return true;
        Fault = Fault with { Times = times - 1 };
        return times > 1;
    }

    /// <summary>The fault with the seconds that are left of it.</summary>
    public Fault Left(DateTimeOffset now) =>
        ends == DateTimeOffset.MaxValue ? Fault : Fault with { Seconds = Math.Ceiling((ends - now).TotalSeconds) };
}
