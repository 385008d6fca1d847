using Endpoint = Portal.Domain.HostedServices.Endpoint;

namespace Portal.Web.Components.Controls;

/// <summary>One row of the endpoint ladder; a side is null where the rung is missing.</summary>
public sealed record LadderRung(Endpoint? Production, Endpoint? Staging)
{
    public bool IsMissing => Production is null || Staging is null;

    private bool IsEqual => !IsMissing && Production!.Port == Staging!.Port && Production.Protocol == Staging.Protocol && Production.Name == Staging.Name;

    /// <summary>What the middle of the row says.</summary>
    public string Word => this switch
    {
        { IsMissing: true } => Words.LadderRungMissing,
        _ when Production!.Port != Staging!.Port => Words.LadderRungPortDiffers,
        _ when Production.Protocol != Staging.Protocol => Words.LadderRungProtocolDiffers,
        _ when Production.Name != Staging.Name => Words.LadderRungNameDiffers,
        _ => Words.LadderRungEqual,
    };

    public string Icon => IsEqual ? "ready" : IsMissing ? "blocked" : "warn";

    public string StateClass => IsEqual ? "ready" : IsMissing ? "blocked" : "waiting";

    public string? RowClass => IsEqual ? null : IsMissing ? "bad" : "soft";

    /// <summary>Aligns by name, then by protocol and port; what is left has no partner.</summary>
    public static IReadOnlyList<LadderRung> Of(IReadOnlyList<Endpoint> production, IReadOnlyList<Endpoint> staging)
    {
        var left = staging.ToList();
        var partners = new Dictionary<Endpoint, Endpoint>();
        foreach (var endpoint in production)
            Pair(endpoint, left.Find(other => other.Name == endpoint.Name && other.Protocol == endpoint.Protocol));
        foreach (var endpoint in production)
            Pair(endpoint, left.Find(other => other.Name == endpoint.Name));
        foreach (var endpoint in production)
            Pair(endpoint, left.Find(other => other.Protocol == endpoint.Protocol && other.Port == endpoint.Port));
        return [.. production.Select(endpoint => new LadderRung(endpoint, partners.GetValueOrDefault(endpoint))), .. left.Select(endpoint => new LadderRung(null, endpoint))];

        void Pair(Endpoint endpoint, Endpoint? partner)
        {
            if (partner is not null && partners.TryAdd(endpoint, partner))
                left.Remove(partner);
        }
    }
}
