namespace Portal.ServicePackages.Methods.Rules;

/// <summary>The .NET trust level can be changed in any way.</summary>
internal sealed class TrustLevelChange : IMethodRule
{
    public string Title => ".NET trust level";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Roles
        .Where(role => role.Before.HasFullTrust != role.After.HasFullTrust)
        .Select(role => new ServiceChange(Title, role.After.Name, Word(role.Before.HasFullTrust), Word(role.After.HasFullTrust)));

    private static string Word(bool isFull) => isFull ? "full trust" : "partial trust";
}
