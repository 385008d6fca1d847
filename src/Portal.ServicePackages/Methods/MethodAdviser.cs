using Portal.Domain;
using Portal.Domain.Changes;

namespace Portal.ServicePackages.Methods;

/// <summary>Says which method brings a new release into production.</summary>
public static class MethodAdviser
{
    /// <param name="before">What runs, as far as it is known.</param>
    /// <param name="after">What is to run.</param>
    /// <param name="book">Which rules count.</param>
    /// <param name="earlier">How long deployments took before.</param>
    public static MethodAdvice Advise(Release before, Release after, RuleBook book, DeploymentTimes earlier)
    {
        var pair = new ReleasePair(before, after);
        var changes = MethodRules.Of(book).SelectMany(rule => rule.Find(pair)).ToEquatableList();
        var verdicts = Enum.GetValues<UpgradeMethod>().Select(method => Judge(method, changes, pair, earlier)).ToEquatableList();
        return new(changes, verdicts, changes.Count == 0 || pair.Definitions is null ? null : Choose(pair, verdicts), Unknown(pair).ToEquatableList());
    }

    // A swap keeps both releases at hand and is undone by swapping again. Where only values change there is nothing to deploy.
    private static UpgradeMethod Choose(ReleasePair pair, EquatableList<MethodVerdict> verdicts)
    {
        var fitting = verdicts.Where(verdict => verdict.Fits).Select(verdict => verdict.Method).ToList();
        return OnlyValuesChange(pair) && fitting.Contains(UpgradeMethod.InPlace) ? UpgradeMethod.InPlace : fitting[0];
    }

    private static bool OnlyValuesChange(ReleasePair pair) => pair.Definitions is { } both && both.Before == both.After
        && pair.Before.PackageSha256 == pair.After.PackageSha256;

    private static MethodVerdict Judge(UpgradeMethod method, EquatableList<ServiceChange> changes, ReleasePair pair, DeploymentTimes earlier)
    {
        var whyNot = changes.Where(change => !change.Of(method).Fits).Select(Sentence).Distinct().ToEquatableList();
        var heed = changes.Where(change => change.Of(method) is { Fits: true, Because.Length: > 0 }).Select(Sentence).Distinct().ToEquatableList();
        return new(method, whyNot, heed, Downtime.Of(method, pair.Before.Configuration, earlier)) { IsKnown = method == UpgradeMethod.DeleteAndRedeploy || whyNot.Count > 0 || pair.Definitions is not null };

        string Sentence(ServiceChange change) => $"{change.What}: {change.Of(method).Because}";
    }

    private static IEnumerable<string> Unknown(ReleasePair pair)
    {
        if (pair.Definitions is null)
            yield return $"The definition of {Missing(pair.Before.Definition)} is not known: endpoints, roles, sizes and local storage were not compared. {(pair.Before.Definition is null ? "Tell the portal what runs: upload the .csdef or the .cspkg that it was made with." : "Upload its .csdef or its .cspkg.")}";
        if (pair.Configurations is null)
            yield return $"The configuration of {Missing(pair.Before.Configuration)} is not known: settings, certificates, instance counts, reserved address and network were not compared. Upload its .cscfg.";
    }

    private static string Missing(object? before) => before is null ? "what runs" : "the new release";
}
