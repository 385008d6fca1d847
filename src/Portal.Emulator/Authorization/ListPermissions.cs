using Portal.Emulator.Protocol;

namespace Portal.Emulator.Authorization;

/// <summary>What the caller may do at a scope: here everything.</summary>
internal sealed class ListPermissions : IArmOperation
{
    private static readonly string[] Everything = ["*"];
    private static readonly string[] Nothing = [];

    public string Method => "GET";

    public IReadOnlyList<string> Routes => ["/{scope}/providers/Microsoft.Authorization/permissions"];

    public ArmAnswer Answer(ArmRequest request) => ArmAnswer.Ok(new
    {
        value = new[] { new { actions = Everything, notActions = Nothing, dataActions = Nothing, notDataActions = Nothing } },
    });
}
