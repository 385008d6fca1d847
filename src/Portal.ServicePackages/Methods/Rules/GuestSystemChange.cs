namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Another guest operating system can be brought in any way.</summary>
internal sealed class GuestSystemChange : IMethodRule
{
    public string Title => "Operating system";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair)
    {
        if (pair.Configurations is not { } both)
            yield break;
        if (both.Before.OsFamily != both.After.OsFamily)
            yield return new(Title, "Guest OS family", both.Before.OsFamily, both.After.OsFamily);
        if (both.Before.OsVersion != both.After.OsVersion)
            yield return new(Title, "Guest OS version", both.Before.OsVersion, both.After.OsVersion);
    }
}
