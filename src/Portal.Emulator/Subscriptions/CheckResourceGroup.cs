using Portal.Emulator.Protocol;

namespace Portal.Emulator.Subscriptions;

/// <summary>HEAD of a resource group: 204 when it is there; the front door has answered 404 otherwise.</summary>
internal sealed class CheckResourceGroup : IArmOperation
{
    public string Method => "HEAD";

    public IReadOnlyList<string> Routes => ["/subscriptions/{subscription}/resourceGroups/{group}"];

    public ArmAnswer Answer(ArmRequest request) => new(204);
}
