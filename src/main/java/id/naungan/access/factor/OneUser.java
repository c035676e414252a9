package id.naungan.access.factor;

import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.management.PublicKeyCredentialUserEntityRepository;

/** Satu orang. A ceremony's list of users: the one whom it is about. */
record OneUser(PublicKeyCredentialUserEntity user) implements PublicKeyCredentialUserEntityRepository {

    @Override
    public PublicKeyCredentialUserEntity findById(Bytes id) {
        return user;
    }

    @Override
    public PublicKeyCredentialUserEntity findByUsername(String name) {
        return user;
    }

    @Override
    public void save(PublicKeyCredentialUserEntity changed) {
        throw new UnsupportedOperationException("accounts are made elsewhere");
    }

    @Override
    public void delete(Bytes id) {
        throw new UnsupportedOperationException("accounts are never deleted");
    }
}
