using Portal.Domain.Bells;

namespace Portal.Web.Components.Bells;

/// <summary>What a bell that ended says on every page of who set it.</summary>
/// <param name="State">Name of the shape and of the colour.</param>
internal sealed record BellWords(string State, string Headline, string Text)
{
    public static BellWords Of(ReadyBell bell) => bell.State switch
    {
        BellState.Rang => new("ready", $"{bell.ServiceName} is ready", $"{bell.Pair.FromVersion} to {bell.Pair.ToVersion}: every check that stood in the way is met."),
        BellState.PairChanged => new("waiting", $"Your bell on {bell.ServiceName} has ended", $"It was set for {bell.Pair.FromVersion} to {bell.Pair.ToVersion}, and {bell.Because}."),
        _ => new("quiet", $"Your bell on {bell.ServiceName} has ended", "It was not ready in time."),
    };
}
