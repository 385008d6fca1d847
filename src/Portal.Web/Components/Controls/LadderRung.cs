using Endpoint = Portal.Domain.HostedServices.Endpoint;

namespace Portal.Web.Components.Controls;

/// <summary>One row of the endpoint ladder; a side is null where the rung is missing.</summary>
public sealed record LadderRung(Endpoint? Production, Endpoint? Staging)
{
    public bool IsMissing => Production is null || Staging is null;

    /// <summary>What the middle of the row says.</summary>
    public string Word => this switch
    {
        { IsMissing: true } => "missing",
        _ when Production!.Port != Staging!.Port => "port differs",
        _ when Production.Protocol != Staging.Protocol => "protocol differs",
        _ when Production.Name != Staging.Name => "name differs",
        _ => "equal",
    };

    public string Icon => Word switch { "equal" => "ready", "missing" => "blocked", _ => "warn" };

    public string StateClass => Word switch { "equal" => "ready", "missing" => "blocked", _ => "waiting" };

    public string? RowClass => Word switch { "equal" => null, "missing" => "bad", _ => "soft" };

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
