using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.KeyVaults;

/// <summary>Lists the secrets of a vault, on one page.</summary>
internal sealed class ListVaultSecrets(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/secrets"];

    public ArmAnswer Answer(ArmRequest request) =>
        VaultSecret.In(store.Read(), ResourceIds.Of(request.Subscription, request["group"], VaultSecret.VaultType, request["vault"])).Select(secret => secret.Render()).ToList() is { Count: > 0 } secrets
            ? ArmAnswer.Ok(new { value = secrets })
            : throw new ArmException(ArmErrors.ResourceNotFound(VaultSecret.VaultType, request["vault"], request["group"]));
}
