namespace Portal.ServicePackages.Definitions;

/// <summary>Ports from the first to the last, both meant.</summary>
public sealed record PortRange(int First, int Last)
{
    public const int Lowest = 1;
    public const int Highest = 65535;

    public override string ToString() => First == Last ? $"{First}" : $"{First} to {Last}";
}
