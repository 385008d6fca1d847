namespace Portal.ServicePackages.Methods;

/// <summary>Whether a method can make one change.</summary>
/// <param name="Fits">Whether it can.</param>
/// <param name="Because">Why it cannot, or what to heed when it can; empty when there is nothing to say.</param>
public sealed record MethodFit(bool Fits, string Because)
{
    public static MethodFit Yes { get; } = new(true, "");

    public static MethodFit With(string heed) => new(true, heed);

    public static MethodFit No(string because) => new(false, because);
}
