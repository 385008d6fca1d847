using Portal.Emulator.Protocol;
using Portal.Emulator.State;

namespace Portal.Emulator.KeyVaults;

/// <summary>Reads one secret of a vault.</summary>
internal sealed class GetVaultSecret(CloudStore store) : IArmOperation
{
    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}/providers/Microsoft.KeyVault/vaults/{vault}/secrets/{secret}"];

    public ArmAnswer Answer(ArmRequest request) =>
        VaultSecret.In(store.Read(), ResourceIds.Of(request.Subscription, request["group"], VaultSecret.VaultType, request["vault"])).FirstOrDefault(secret => secret.Name == request["secret"]) is { } found
            ? ArmAnswer.Ok(found.Render())
            : throw new ArmException(ArmErrors.ResourceNotFound($"{VaultSecret.VaultType}/secrets", $"{request["vault"]}/{request["secret"]}", request["group"]));
}
