using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Controls;

/// <summary>How many instances of a deployment are ready, in words and as bars.</summary>
internal static class InstanceWords
{
    private const int MostPips = 8;

    /// <summary>"5/6 ready".</summary>
    public static string Ready(Deployment deployment) => deployment switch
    {
        { Instances: 0 } => Words.InstanceWordsNoInstances,
        { InstancesReady: { } ready } => Words.FormatInstanceWordsReady(ready, deployment.Instances),
        _ => Words.FormatInstanceWordsUnread(deployment.Instances),
    };

    /// <summary>The class of each bar: none for started, half for starting, off for not started.</summary>
    public static IReadOnlyList<string?> Pips(Deployment deployment)
    {
        if (deployment is not { Instances: > 0 and <= MostPips, InstancesReady: { } ready })
            return [];
        var starting = deployment.Roles.SelectMany(role => role.Instances).Count(instance => instance.State == InstanceState.Starting);
        return [.. Enumerable.Range(0, deployment.Instances).Select(index => index < ready ? null : index < ready + starting ? "half" : "off")];
    }
}
