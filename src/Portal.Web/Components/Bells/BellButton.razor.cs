using Microsoft.AspNetCore.Components;
using Portal.Domain.Bells;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Web.Operators;

namespace Portal.Web.Components.Bells;

/// <summary>Sets and takes back the reader's ready bell on a service, where a red check gives something to wait for.</summary>
public sealed partial class BellButton(ReadyBells bells, ShownBells shown, CurrentOperator me)
{
    private readonly CancellationTokenSource gone = new();
    private bool isOffered;
    private bool isSet;
    private bool isBusy;
    private string? failure;

    [Parameter, EditorRequired]
    public required ServiceRow Row { get; set; }

    /// <summary>The picture alone, for a row.</summary>
    [Parameter]
    public bool IsSmall { get; set; }

    [Parameter]
    public int TabIndex { get; set; }

    private string Label => isSet ? Words.FormatBellButtonYouWillBeToldWhen(Row.Service.Name) : Words.FormatBellButtonTellMeWhenReady(Row.Service.Name);

    public void Dispose()
    {
        shown.Remove(Changed);
        gone.Cancel();
        gone.Dispose();
    }

    protected override void OnParametersSet() => Look();

    protected override void OnAfterRender(bool firstRender)
    {
        if (firstRender)
            shown.Add(Changed);
    }

    private void Look()
    {
        isSet = bells.Of(Row.Service.Key, me.Value) is { IsWaiting: true };
        isOffered = isSet || BellRules.IsOffered(Row);
    }

    private void Changed() => _ = InvokeAsync(() =>
    {
        var before = (isOffered, isSet);
        Look();
        if (before != (isOffered, isSet))
            StateHasChanged();
    });

    private async Task PressAsync()
    {
        isBusy = true;
        try
        {
            if (isSet)
                await bells.PutAwayAsync(Row.Service.Key, me.Value, gone.Token);
            else if (await bells.SetAsync(Row.Service.Key, me.Access, gone.Token) is BellResult.Needless needless)
                failure = Said.Of(needless.Because);
            Look();
        }
        catch (OperationLogException unwritten)
        {
            failure = Said.Of(unwritten.Message);
        }
        catch (OperationCanceledException) when (gone.IsCancellationRequested)
        {
            // The page has gone.
        }
        finally
        {
            isBusy = false;
        }
    }
}
