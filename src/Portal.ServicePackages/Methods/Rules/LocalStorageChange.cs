using Portal.ServicePackages.Definitions;

namespace Portal.ServicePackages.Methods.Rules;

/// <summary>Local storage can only grow in place.</summary>
internal sealed class LocalStorageChange : IMethodRule
{
    public string Title => "Local storage";

    public string Source => "Update a cloud service: allowed service changes";

    public IEnumerable<ServiceChange> Find(ReleasePair pair) => pair.Roles.SelectMany(role =>
        Sides.Join(role.Before.LocalStorage, role.After.LocalStorage, storage => storage.Name)
            .Where(storage => storage.Before != storage.After)
            .Select(storage => new ServiceChange(Title, $"{role.After.Name}/{storage.Name}", Text(storage.Before), Text(storage.After)) { InPlace = Fit(storage.Before, storage.After) }));

    private static MethodFit Fit(LocalStorage? before, LocalStorage? after) => before is not null && (after is null || after.SizeInMb < before.SizeInMb)
        ? MethodFit.No("An update in place can only make local storage larger.")
        : MethodFit.Yes;

    private static string? Text(LocalStorage? storage) => storage is null ? null : $"{storage.SizeInMb} MB{(storage.CleanOnRoleRecycle ? "" : ", kept on recycle")}";
}
