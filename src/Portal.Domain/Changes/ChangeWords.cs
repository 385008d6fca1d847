namespace Portal.Domain.Changes;

/// <summary>Changes in words, the same on every page and in every log.</summary>
public static class ChangeWords
{
    /// <summary>For a button and a title.</summary>
    public static string Verb(ChangeKind kind) => kind switch
    {
        ChangeKind.Deploy => "Deploy",
        ChangeKind.Update => "Update in place",
        ChangeKind.Redeploy => "Delete and redeploy",
        ChangeKind.Start => "Start",
        ChangeKind.Stop => "Stop",
        ChangeKind.Restart => "Restart",
        ChangeKind.Reimage => "Reimage",
        ChangeKind.Delete => "Delete",
        ChangeKind.Promote => "Promote",
        _ => "Demote",
    };

    /// <summary>What came of it.</summary>
    public static string Done(ChangeKind kind) => kind switch
    {
        ChangeKind.Deploy => "Deployed",
        ChangeKind.Update => "Updated",
        ChangeKind.Redeploy => "Redeployed",
        ChangeKind.Start => "Started",
        ChangeKind.Stop => "Stopped",
        ChangeKind.Restart => "Restarted",
        ChangeKind.Reimage => "Reimaged",
        ChangeKind.Delete => "Deleted",
        ChangeKind.Promote => "Promoted",
        _ => "Demoted",
    };

    public static string Title(Change change) => Title(change.Kind, What(change.Order, change.TargetName));

    /// <summary>What is done with what: whole sentences, because a language may put them in another order.</summary>
    public static string Title(ChangeKind kind, string what) => kind switch
    {
        ChangeKind.Deploy => $"Deploy {what}",
        ChangeKind.Update => $"Update in place {what}",
        ChangeKind.Redeploy => $"Delete and redeploy {what}",
        ChangeKind.Start => $"Start {what}",
        ChangeKind.Stop => $"Stop {what}",
        ChangeKind.Restart => $"Restart {what}",
        ChangeKind.Reimage => $"Reimage {what}",
        ChangeKind.Delete => $"Delete {what}",
        ChangeKind.Promote => $"Promote {what}",
        _ => $"Demote {what}",
    };

    /// <summary>The deployment, or the instances of it.</summary>
    public static string What(ChangeOrder order, string name) => order.Instances.Count switch
    {
        0 => name,
        1 => $"{order.Instances[0]} of {name}",
        var count => $"{count} instances of {name}",
    };
}
