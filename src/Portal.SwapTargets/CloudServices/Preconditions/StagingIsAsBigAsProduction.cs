using Portal.Domain;
using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>Each role of staging can carry what production carries: as many instances, of no smaller size.</summary>
internal sealed class StagingIsAsBigAsProduction : IPrecondition<CloudServicePair>
{
    public string Code => "P29";

    public string Title => "Staging as big as production";

    public Severity Severity => Severity.Warn;

    public string Source => "Practice: people stage small and forget to scale before the swap";

    public Finding Judge(CloudServicePair facts)
    {
        if (facts is not { Production: { } production, Staging: { } staging })
            return this.OneSideOnly();

        var measured = $"{Instances(production)} and {Instances(staging)}";
        if (production.Roles.Count == 0 || staging.Roles.Count == 0)
            return this.Unknown("not told", "Roles not told", $"Azure does not tell the roles of {(production.Roles.Count == 0 ? production : staging).Name}.", "Read again.");

        var smaller = production.Roles.Select(role => Smaller(role, staging.Roles)).OfType<string>().ToList();
        if (smaller.Count > 0)
            return this.NotMet(measured, "Staging is smaller", string.Join(" ", smaller), "Scale staging and wait until it is started.");

        var unlike = production.Roles
            .Where(role => Of(staging.Roles, role.Name) is { } staged && MachineSize.Compare(role.Size, staged.Size) is null)
            .Select(role => $"{role.Name} is {role.Size} in production, {Of(staging.Roles, role.Name)!.Size} in staging.")
            .ToList();
        return unlike.Count == 0
            ? this.Met(measured)
            : this.Unknown($"{measured}, sizes differ", "Sizes not comparable", string.Join(" ", unlike), "Compare cores and memory of the two sizes.");
    }

    private static string? Smaller(RoleFacts role, EquatableList<RoleFacts> staged) => Of(staged, role.Name) switch
    {
        null => $"{role.Name} is missing in staging.",
        { } other when other.Capacity < role.Capacity => $"{role.Name} has {role.Capacity} instances in production, {other.Capacity} in staging.",
        { } other when MachineSize.Compare(role.Size, other.Size) > 0 => $"{role.Name} is {role.Size} in production, {other.Size} in staging.",
        _ => null,
    };

    private static RoleFacts? Of(EquatableList<RoleFacts> roles, string name) => roles.FirstOrDefault(role => role.Name.Is(name));

    private static int Instances(CloudServiceSide side) => side.Roles.Sum(role => role.Capacity);
}
