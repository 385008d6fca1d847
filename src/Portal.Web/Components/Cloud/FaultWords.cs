using Portal.Web.EmbeddedCloud;

namespace Portal.Web.Components.Cloud;

/// <summary>What a fault in force is for and what is left of it, in words.</summary>
internal static class FaultWords
{
    public static string Aim(CloudFault fault, CloudCatalogue catalogue)
    {
        var request = catalogue.TitleOfOperation(fault.Operation) ?? (fault is { Method: null, Path: null } ? "Every request" : $"{fault.Method} {fault.Path}".Trim());
        return $"{request}, {(fault.Service is { } service ? service : "every service")}";
    }

    public static string Left(CloudFault fault)
    {
        var times = fault.Times is { } count ? count == 1 ? "once more" : $"{count} times more" : null;
        // A late answer's seconds are its delay.
        var seconds = fault.Kind == "late" || fault.Seconds is null ? null : $"for {fault.Seconds:0.#} s";
        var chance = fault.Probability is { } probability ? $"with probability {probability:0.###}" : null;
        var words = string.Join(", ", new[] { times, seconds, chance }.OfType<string>());
        return (times, seconds) is (null, null) ? $"until removed{(chance is null ? "" : $", {chance}")}" : words;
    }
}
