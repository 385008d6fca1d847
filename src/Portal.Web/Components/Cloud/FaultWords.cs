using Portal.Web.Components.Controls;
using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Cloud;

/// <summary>What a fault in force is for and what is left of it, in words.</summary>
internal static class FaultWords
{
    public static string Aim(CloudFault fault, CloudCatalogue catalogue)
    {
        var request = Said.Of(catalogue.TitleOfOperation(fault.Operation)) ?? (fault is { Method: null, Path: null } ? Words.FaultWordsEveryRequest : $"{fault.Method} {fault.Path}".Trim());
        return $"{request}, {(fault.Service is { } service ? service : Words.FaultWordsEveryService)}";
    }

    public static string Left(CloudFault fault)
    {
        var times = fault.Times is { } count ? Count.Of(count, Words.FormatFaultWordsTimesMore) : null;
        // A late answer's seconds are its delay.
        var seconds = fault.Kind == "late" || fault.Seconds is null ? null : Words.FormatFaultWordsForSeconds(fault.Seconds.Value.ToString("0.#", PageFormat.Current));
        var chance = fault.Probability is { } probability ? Words.FormatFaultWordsProbability(probability.ToString("0.###", PageFormat.Current)) : null;
        var words = string.Join(", ", new[] { times, seconds, chance }.OfType<string>());
        return (times, seconds) is (null, null) ? chance is null ? Words.FaultWordsUntilRemoved : $"{Words.FaultWordsUntilRemoved}, {chance}" : words;
    }
}
