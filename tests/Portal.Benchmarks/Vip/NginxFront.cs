using System.Diagnostics;
using System.Net;

namespace Portal.Benchmarks.Vip;

/// <summary>nginx with kept-alive upstream connections, exchanged by a new configuration and a reload.</summary>
internal sealed class NginxFront : IVipFront
{
    private readonly string program;
    private readonly string folder;
    private readonly Instances instances;
    private readonly IPEndPoint address = PeerProcess.FreePort();
    private PeerProcess? process;

    private NginxFront(string program, string folder, Instances instances) => (this.program, this.folder, this.instances) = (program, folder, instances);

    public string Name => "nginx, reload";

    public IReadOnlyList<IPEndPoint> Production => [address];

    private string File => Path.Combine(folder, "nginx.conf");

    public static async Task<NginxFront> StartAsync(string program, string folder, Instances instances, CancellationToken cancellationToken)
    {
        var front = new NginxFront(program, folder, instances);
        front.Write(first: true);
        front.process = await PeerProcess.StartAsync(program, front.address, cancellationToken, "-p", folder, "-c", front.File);
        return front;
    }

    public async Task PutAsync(bool first, CancellationToken cancellationToken)
    {
        Write(first);
        using var reload = Process.Start(new ProcessStartInfo(program, ["-p", folder, "-c", File, "-s", "reload"]) { RedirectStandardError = true, UseShellExecute = false })!;
        var errors = await reload.StandardError.ReadToEndAsync(cancellationToken);
        await reload.WaitForExitAsync(cancellationToken);
        if (reload.ExitCode != 0)
            throw new InvalidOperationException($"nginx was not reloaded: {errors}");
    }

    public ValueTask DisposeAsync() => process?.DisposeAsync() ?? ValueTask.CompletedTask;

    private void Write(bool first) => System.IO.File.WriteAllText(File,
        $$"""
        worker_processes 2;
        daemon off;
        pid {{folder}}/nginx.pid;
        error_log {{folder}}/error.log crit;
        events { worker_connections 4096; }
        http {
          access_log off;
          client_body_temp_path {{folder}}/1; proxy_temp_path {{folder}}/2; fastcgi_temp_path {{folder}}/3; uwsgi_temp_path {{folder}}/4; scgi_temp_path {{folder}}/5;
          keepalive_requests 100000000; keepalive_timeout 300s;
          upstream production { {{string.Concat((first ? instances.First : instances.Second).Select(each => $"server {each}; "))}}keepalive 64; keepalive_requests 100000000; }
          server { listen {{address}}; location / { proxy_http_version 1.1; proxy_set_header Connection ""; proxy_pass http://production; } }
        }
        """);
}
