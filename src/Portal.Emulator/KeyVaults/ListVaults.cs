using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.KeyVaults;

/// <summary>Lists the vaults of a subscription that deployments take certificates from, on one page.</summary>
internal sealed class ListVaults(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/providers/Microsoft.KeyVault/vaults"];

    public ArmAnswer Answer(ArmRequest request) => ArmAnswer.Ok(new
    {
        value = store.Read().CloudServices.Values
            .Where(service => service.KeyVaultId is { } vault && ResourceIds.IsWithin(vault, request.ListScope))
            .DistinctBy(service => service.KeyVaultId, StringComparer.OrdinalIgnoreCase)
            .Select(service => Render(service.KeyVaultId!, service.Location)),
    });

    private static object Render(string id, string location) => new
    {
        id,
        name = ResourceIds.NameOf(id),
        type = VaultSecret.VaultType,
        location,
        properties = new { vaultUri = $"https://{ResourceIds.NameOf(id)}.vault.azure.net/" },
    };
}
