namespace Portal.Domain.Swaps;

/// <summary>What a swap is to do: the deployment of <see cref="Staging"/> gets the address of <see cref="Production"/>, and the other way round.</summary>
/// <param name="Kind">Which target carries it out.</param>
/// <param name="Production">The side that holds the production address before.</param>
/// <param name="Staging">The side that holds it afterwards.</param>
public sealed record SwapIntent(string Kind, SwapSide Production, SwapSide Staging)
{
    /// <summary>The same pair the other way round: done, both sides are as this one found them.</summary>
    public SwapIntent Reversed() => new(Kind, Staging with { Vip = Production.Vip }, Production with { Vip = Staging.Vip });
}
