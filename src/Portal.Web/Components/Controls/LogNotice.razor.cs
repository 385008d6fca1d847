using Microsoft.AspNetCore.Components;
using Portal.Domain.Operations;

namespace Portal.Web.Components.Controls;

/// <summary>Stands where operations would stand while the operation log cannot be read.</summary>
public sealed partial class LogNotice
{
    [Parameter, EditorRequired]
    public required OperationLogException Failure { get; set; }

    [Parameter, EditorRequired]
    public required EventCallback OnTryAgain { get; set; }
}
