using Portal.Domain.Estate;

namespace Portal.Web.Api.HostedServices;

/// <summary>Whether a service can be swapped.</summary>
/// <param name="State">One word for programs.</param>
/// <param name="Blocking">How many checks stand in the way.</param>
/// <param name="Text">The word for people, for example "Ready" or "Endpoints differ".</param>
/// <param name="Warnings">How many do not stand in the way, but must be seen.</param>
/// <param name="Fact">The one fact behind it.</param>
internal sealed record ReadinessView(ReadinessState State, int Blocking, string Text, int Warnings, string Fact)
{
    public static ReadinessView Of(Readiness readiness) => new(readiness.State, readiness.Blocking, readiness.Text, readiness.Warnings, readiness.Fact);
}
