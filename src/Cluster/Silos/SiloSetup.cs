using System.Net;
using System.Net.NetworkInformation;
using System.Net.Sockets;
using LiveChat.Cluster.Streams;
using LiveChat.Grains;
using Microsoft.Extensions.DependencyInjection;
using Orleans.Configuration;
using Orleans.Hosting;
using Orleans.Providers.MongoDB.Configuration;

namespace LiveChat.Cluster.Silos;

/// <summary>Makes the process a silo.</summary>
public static class SiloSetup
{
    /// <summary>Membership and reminders in MongoDB, direct streams, the ports, the probes, and what of the grains lives here.</summary>
    public static ISiloBuilder UseChatCluster(this ISiloBuilder silo, ClusterOptions options)
    {
        ArgumentNullException.ThrowIfNull(options);
        silo.Configure<Orleans.Configuration.ClusterOptions>(ids => (ids.ClusterId, ids.ServiceId) = (options.ClusterId, options.ServiceId));
        silo.Configure<ClusterMembershipOptions>(membership =>
        {
            // Without a ceiling of its own the wait grows to four times the timeout, and the dead are found after a minute.
            (membership.ProbeTimeout, membership.MaxProbeTimeout) = (options.Probes.Timeout, options.Probes.Timeout);
            membership.NumMissedProbesLimit = options.Probes.Missed;
            membership.NumVotesForDeathDeclaration = options.Probes.Votes;
        });
        silo.UseMongoDBClustering(mongo =>
        {
            (mongo.DatabaseName, mongo.CollectionPrefix) = (options.Database, "silos.");
            mongo.Strategy = MongoDBMembershipStrategy.SingleDocument;
        });
        silo.UseMongoDBReminders(mongo => (mongo.DatabaseName, mongo.CollectionPrefix) = (options.Database, "silos."));
        silo.AddDirectStreams(GrainKeys.Chat);
        silo.AddActivityPropagation();
        silo.UseEndpoints(options);
        silo.UseSiloTls(options.Tls);
        NotOnFrontends.AddTo(silo);
        StallGate.AddTo(silo);
        if (options.Role == ClusterRole.Frontend)
        {
            silo.Configure<SiloOptions>(own => own.SiloName = $"{NotOnFrontends.NamePrefix}{Environment.MachineName}-{options.SiloPort}");
        }

        silo.Services.AddHostedService<GrainsAwaited>();
        return silo;
    }

    /// <summary>Without a gateway: front ends are silos, so nobody else has a reason to call grains.</summary>
    private static void UseEndpoints(this ISiloBuilder silo, ClusterOptions options)
    {
        var address = options.Address.Length > 0 ? IPAddress.Parse(options.Address) : OwnAddress();
        silo.Configure<EndpointOptions>(endpoints =>
        {
            (endpoints.AdvertisedIPAddress, endpoints.SiloPort, endpoints.GatewayPort) = (address, options.SiloPort, 0);
            endpoints.SiloListeningEndpoint = new IPEndPoint(address, options.SiloPort);
        });
    }

    /// <summary>The first address of this machine that others can reach; loopback when there is none.</summary>
    private static IPAddress OwnAddress()
    {
        return NetworkInterface.GetAllNetworkInterfaces()
            .Where(card => card.OperationalStatus == OperationalStatus.Up && card.NetworkInterfaceType != NetworkInterfaceType.Loopback)
            .SelectMany(card => card.GetIPProperties().UnicastAddresses)
            .Select(found => found.Address)
            .FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork) ?? IPAddress.Loopback;
    }
}
