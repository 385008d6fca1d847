using Portal.Domain.Preconditions;

namespace Portal.SwapTargets.CloudServices.Preconditions;

/// <summary>The portal's identity may start the swap, follow it and read both sides. Both groups count: the way back starts from the other one.</summary>
internal sealed class PortalMaySwap : IPrecondition<CloudServicePair>
{
    // Azure documents the first. The second belongs to the resource that is written, and its name is inferred.
    private static readonly string[] Swapping =
        ["Microsoft.Network/locations/setLoadBalancerFrontendPublicIpAddresses/action", "Microsoft.Network/cloudServiceSlots/write"];

    private static readonly string[] Following =
        ["Microsoft.Compute/cloudServices/read", "Microsoft.Network/loadBalancers/read", "Microsoft.Network/publicIPAddresses/read"];

    public string Code => "P31";

    public string Title => "Portal may swap and follow";

    public Severity Severity => Severity.Block;

    public string Source => "Azure permissions for networking and compute; the name of the action on cloudServiceSlots is inferred";

    public Finding Judge(CloudServicePair facts)
    {
        if (!facts.Permissions.TryGet(out var permissions))
            return this.NotReadYet(facts.Permissions, "the list of the portal's permissions", "Permissions");

        foreach (var side in facts.Sides)
        {
            var scope = ResourcePath.GroupScopeOf(side.Id);
            if (permissions.FirstOrDefault(grants => grants.Scope.TrimEnd('/').Is(scope)) is not { } granted)
                return this.Unknown("not read", "Permissions not read", $"The list of the portal's permissions in {side.ResourceGroup} was not read.", "Read again.");
            if (!Array.Exists(Swapping, granted.Allow))
                return this.NotMet($"no swap in {side.ResourceGroup}", "Swap not permitted",
                    $"The portal has none of {string.Join(", ", Swapping)} in {side.ResourceGroup}.", $"Give the portal one of them in {side.ResourceGroup}.") with { AzureSays = "AuthorizationFailed" };

            var missing = Following.Where(action => !granted.Allow(action)).ToList();
            if (missing.Count > 0)
                return this.NotMet($"no reading in {side.ResourceGroup}", "Following not permitted",
                    $"The portal may start the swap but not follow it: {string.Join(", ", missing)} is not granted in {side.ResourceGroup}.",
                    $"Give the portal the role Reader in {side.ResourceGroup}.");
        }

        return facts.Sides.Any() ? this.Met("swap and read") : this.OneSideOnly();
    }
}
