using Portal.Domain.Changes;
using Portal.Domain.HostedServices;

namespace Portal.Web.Components.Changes;

/// <summary>A button that opens the dialog of a change.</summary>
internal sealed record ChangeButton(ChangeKind Kind, string Text, string Icon, string Class, string Href)
{
    /// <param name="instance">The name of one instance; null for the whole deployment.</param>
    public static IReadOnlyList<ChangeButton> Of(HostedService service, Deployment deployment, string? instance)
    {
        if (instance is not null)
            return [.. new[] { ChangeKind.Restart, ChangeKind.Reimage, ChangeKind.Delete }.Select(Make)];
        List<ChangeKind> kinds = [deployment.InstancesReady == 0 ? ChangeKind.Start : ChangeKind.Stop, ChangeKind.Restart, ChangeKind.Reimage];
        if (deployment.Slot == Slot.Production && service.Staging is null)
            kinds.Add(ChangeKind.Demote);
        if (deployment.Slot == Slot.Staging && service.Production is null)
            kinds.Add(ChangeKind.Promote);
        kinds.Add(ChangeKind.Delete);
        return [.. kinds.Select(Make)];

        ChangeButton Make(ChangeKind kind) => new(kind, Word(kind), IconOf(kind), kind == ChangeKind.Delete ? "risk" : "", PortalUrls.Change(service, kind, deployment.Slot, instance));
    }

    private static string Word(ChangeKind kind) => kind switch
    {
        ChangeKind.Demote => Words.ChangeButtonMoveStaging,
        ChangeKind.Promote => Words.ChangeButtonMoveProduction,
        _ => Said.Of(ChangeWords.Verb(kind)),
    };

    private static string IconOf(ChangeKind kind) => kind switch
    {
        ChangeKind.Start => "right",
        ChangeKind.Stop => "quiet",
        ChangeKind.Delete => "x",
        ChangeKind.Promote or ChangeKind.Demote => "swapping",
        _ => "refresh",
    };
}
