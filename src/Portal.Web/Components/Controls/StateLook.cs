using Portal.Domain.Estate;
using Portal.Domain.HostedServices;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>How a state looks: shape, class and words. What was not read is never ready.</summary>
/// <param name="Icon">A name of the icon sheet.</param>
/// <param name="Class">Colours the shape and the word.</param>
public sealed record StateLook(string Icon, string Class, string Word)
{
    public static readonly StateLook None = new("quiet", "quiet-ink", "");

    /// <summary>A service, on the board as in the tree.</summary>
    public static StateLook Of(ServiceRow row) => row switch
    {
        { Active.Status: OperationStatus.Split or OperationStatus.WrongAnswer } => new("blocked", "blocked", Said.Of(row.Readiness.Text)),
        { Active.Status: OperationStatus.Unknown } => new("unknown", "unknown", Said.Of(row.Readiness.Text)),
        { Active.Status: OperationStatus.Waiting or OperationStatus.Paused } => new("waiting", "waiting", Said.Of(row.Readiness.Text)),
        { Active: not null } => new("swapping", "swapping", Said.Of(row.Readiness.Text)),
        _ => Of(row.Readiness),
    };

    /// <summary>One instance.</summary>
    public static StateLook Of(RoleInstance instance) => instance.State switch
    {
        InstanceState.Started => new("ready", "ready", Words.StateLookStarted),
        InstanceState.Starting => new("waiting", "waiting", Words.StateLookStarting),
        InstanceState.Stopped => new("blocked", "blocked", Words.StateLookStopped),
        _ => new("unknown", "unknown", instance.StateCode.Length > 0 ? instance.StateCode : Words.StateLookUnknown),
    };

    /// <summary>How many instances of a deployment are ready.</summary>
    public static StateLook Of(Deployment deployment) => deployment switch
    {
        { Instances: 0 } => new("quiet", "quiet-ink", Words.StateLookNoInstances),
        { InstancesReady: null } => new("unknown", "unknown", Words.FormatStateLookNotRead(deployment.Instances)),
        { InstancesReady: { } ready } when ready >= deployment.Instances => new("ready", "ready", Words.FormatStateLookReady(ready, deployment.Instances)),
        _ when deployment.Roles.SelectMany(role => role.Instances).Any(instance => instance.State == InstanceState.Starting) =>
            new("waiting", "waiting", Words.FormatStateLookReady(deployment.InstancesReady, deployment.Instances)),
        _ => new("blocked", "blocked", Words.FormatStateLookReady(deployment.InstancesReady, deployment.Instances)),
    };

    private static StateLook Of(Readiness readiness) => readiness.State switch
    {
        ReadinessState.Running => new("swapping", "swapping", Said.Of(readiness.Text)),
        ReadinessState.Ready when readiness.Warnings > 0 => new("warn", "waiting", Said.Of(readiness.Text)),
        ReadinessState.Ready => new("ready", "ready", Said.Of(readiness.Text)),
        ReadinessState.ReturnPossible => new("return", "return", Said.Of(readiness.Text)),
        ReadinessState.Blocked => new("blocked", "blocked", Said.Of(readiness.Text)),
        ReadinessState.NothingStaged or ReadinessState.Checking => new("quiet", "quiet-ink", Said.Of(readiness.Text)),
        _ => new("unknown", "unknown", Said.Of(readiness.Text)),
    };
}
