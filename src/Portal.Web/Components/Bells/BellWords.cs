using Portal.Domain.Bells;

namespace Portal.Web.Components.Bells;

/// <summary>What a bell that ended says on every page of who set it.</summary>
/// <param name="State">Name of the shape and of the colour.</param>
internal sealed record BellWords(string State, string Headline, string Text)
{
    public static BellWords Of(ReadyBell bell) => bell.State switch
    {
        BellState.Rang => new("ready", Words.FormatBellWordsReady(bell.ServiceName), Words.FormatBellWordsEveryCheckStoodWayMet(bell.Pair.FromVersion, bell.Pair.ToVersion)),
        BellState.PairChanged => new("waiting", Words.FormatBellWordsYourBellOnHasEnded(bell.ServiceName), Words.FormatBellWordsWasSetFor(bell.Pair.FromVersion, bell.Pair.ToVersion, Said.Of(bell.Because))),
        _ => new("quiet", Words.FormatBellWordsYourBellOnHasEnded(bell.ServiceName), Words.BellWordsWasNotReadyTime),
    };
}
