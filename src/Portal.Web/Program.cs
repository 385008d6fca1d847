using MudBlazor.Services;
using Portal.Domain.Estate;
using Portal.Domain.Operations;
using Portal.Domain.Policies;
using Portal.Domain.Swaps;
using Portal.Web.Api;
using Portal.Web.Components;
using Portal.Web.Operators;

// A published portal runs from any working directory: its own folder holds wwwroot and appsettings.json.
var published = Directory.Exists(Path.Combine(AppContext.BaseDirectory, "wwwroot"));
var builder = WebApplication.CreateBuilder(new WebApplicationOptions
{
    Args = args,
    ContentRootPath = published ? AppContext.BaseDirectory : null,
});
builder.WebHost.UseStaticWebAssets(); // Does nothing when published; needed for dotnet run outside Development.

builder.Services.AddSingleton(TimeProvider.System);
builder.Services.AddSingleton<ServiceEstate>().AddSingleton<OperationFeed>().AddSingleton<SwapTargets>().AddSingleton<SwapPlanner>().AddSingleton<SwapService>();
builder.Services.AddSingleton(new SwapPolicy());
builder.Services.AddScoped<CurrentOperator>();
builder.Services.AddPortalApi();
builder.Services.AddMudServices();
builder.Services.AddRazorComponents().AddInteractiveServerComponents();

var app = builder.Build();
app.UseAntiforgery();
app.MapStaticAssets();
app.MapPortalApi();
app.MapRazorComponents<App>().AddInteractiveServerRenderMode();
app.Run();
