using Portal.ServicePackages.Methods;

namespace Portal.Web.Api.Releases;

/// <summary>Whether a method can make one change.</summary>
/// <param name="Fits">Whether it can.</param>
/// <param name="Because">Why it cannot, or what to heed when it can; null when there is nothing to say.</param>
internal sealed record MethodFitView(bool Fits, string? Because)
{
    public static MethodFitView Of(MethodFit fit) => new(fit.Fits, fit.Because.Length > 0 ? fit.Because : null);
}
